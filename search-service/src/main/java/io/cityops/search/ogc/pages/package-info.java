/** Pages to read: plain HTML without a script, for phones and desks, in Chinese or English. */
@NullMarked
package io.cityops.search.ogc.pages;

import org.jspecify.annotations.NullMarked;
