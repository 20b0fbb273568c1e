/** Where the desk asks whose something is, units answer, and somebody decides. */
@NullMarked
package io.cityops.cases.disputes.web;

import org.jspecify.annotations.NullMarked;
