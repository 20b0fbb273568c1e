/** Where the bytes of evidence lie: in files, or in an object store that speaks S3. */
@NullMarked
package io.cityops.cases.evidence.store;

import org.jspecify.annotations.NullMarked;
