/** Finds short Chinese texts as people type them: characters, pinyin, initials, codes, all mixed. It does not know what they stand for. */
@NullMarked
package io.cityops.tenant.catalogue.lookup;

import org.jspecify.annotations.NullMarked;
