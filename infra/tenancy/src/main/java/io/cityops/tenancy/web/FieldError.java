package io.cityops.tenancy.web;

/**
 * What is wrong with one field of a request.
 *
 * @param pointer JSON pointer into the body, or the name of a parameter or part
 * @param detail why, and what is allowed
 */
public record FieldError(String pointer, String detail) {}
