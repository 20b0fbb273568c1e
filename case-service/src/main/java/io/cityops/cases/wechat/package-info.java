/** A city's WeChat official account (微信公众号): followers tell in words, photos and a place, and are answered there. */
@NullMarked
package io.cityops.cases.wechat;

import org.jspecify.annotations.NullMarked;
