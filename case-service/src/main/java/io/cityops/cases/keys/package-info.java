/** Keys that a city gives to makers of applications (接口密钥): kept as a hash, limited each by itself. */
@NullMarked
package io.cityops.cases.keys;

import org.jspecify.annotations.NullMarked;
