/** The door of every service: whose request it is, who asks, whether they may, and how a refusal reads. */
@NullMarked
package io.cityops.tenancy.web;

import org.jspecify.annotations.NullMarked;
