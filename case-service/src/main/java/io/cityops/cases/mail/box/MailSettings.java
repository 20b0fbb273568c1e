package io.cityops.cases.mail.box;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much mail may ask of us.
 *
 * @param connect how long a server may take to be there
 * @param answer how long it may take for each answer
 * @param longest how long a mailbox is read at a time, whatever its server does
 * @param trying how long one is tried at most
 * @param room how long a large mail waits while as many as may be are read; then its mailbox is due again in a minute
 * @param atOnce how many mailboxes an instance reads at a time
 * @param largest of a larger mail only the words are read
 * @param perSender how many mails of one address are taken within a day
 * @param perCity how many a city takes within a day; the others wait in the mailbox
 */
@ConfigurationProperties("cityops.mail")
public record MailSettings(
        @DefaultValue("5s") Duration connect,
        @DefaultValue("15s") Duration answer,
        @DefaultValue("2m") Duration longest,
        @DefaultValue("30s") Duration trying,
        @DefaultValue("20s") Duration room,
        @DefaultValue("8") int atOnce,
        @DefaultValue("20MB") DataSize largest,
        @DefaultValue("20") int perSender,
        @DefaultValue("1000") int perCity) {}
