package io.cityops.cases.notices.templates;

/**
 * The words for one occasion in one channel and language.
 *
 * @param subject of an e-mail; empty elsewhere
 */
public record Template(String subject, String text) {}
