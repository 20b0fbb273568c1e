/** The words in which people are told (通知模板): shipped ones, and a tenant's own. */
@NullMarked
package io.cityops.cases.notices.templates;

import org.jspecify.annotations.NullMarked;
