package io.cityops.cases.mail.box;

import io.cityops.cases.reference.CategoryAsked;
import io.cityops.tenancy.web.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox as an administrator writes it.
 *
 * @param address where people write to, and where their answers to ours go
 * @param password one that is left out stays as it was, for the same account only
 * @param minutes how often it is looked into
 * @param category what a mail is taken to be about, until somebody says otherwise; left out for nothing
 */
record MailboxForm(
        @NotNull @Size(max = 254) @Pattern(regexp = MailboxForm.ADDRESS)
        String address,

        @NotNull @Pattern(regexp = "[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?")
        String host,

        @NotNull @Min(1) @Max(65_535) Integer port,
        @NotNull @Pattern(regexp = "none|starttls|tls") String security,

        @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*")
        String username,

        @Size(min = 1, max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*") @Nullable
        String password,

        @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*")
        String folder,

        @NotNull @Min(1) @Max(60) Integer minutes,
        @Size(max = 40) @Nullable String scheme,

        @Pattern(regexp = "part|matter") @Nullable String kind,

        @Size(max = 40) @Nullable String category,
        @NotNull Boolean enabled) {

    /** One plain address, without a name, comments or line ends. */
    static final String ADDRESS = "[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z0-9-]{2,63}";

    /** @throws ProblemException when there is no password for this account */
    Access over(Optional<Mailbox> before) {
        var wanted = new Access(
                host, port, Access.Security.of(security), username, password == null ? "" : password, folder.strip());
        if (password != null) {
            return wanted;
        }
        var kept = before.map(Mailbox::access)
                .filter(wanted::sameAccountAs)
                .orElseThrow(() -> ProblemException.invalid("/password", "Another account needs its own password."));
        return new Access(host, port, wanted.security(), username, kept.password(), wanted.folder());
    }

    @Nullable
    CategoryAsked about() {
        return category == null || category.isBlank() ? null : new CategoryAsked(scheme, kind, category);
    }

    Mailbox box(Access access, Instant now, String by) {
        return new Mailbox(
                address.toLowerCase(Locale.ROOT),
                access,
                minutes,
                about(),
                enabled,
                now,
                new Mailbox.Read(null, 0, null, null, null),
                now,
                by);
    }

    @Override
    public String toString() {
        return "the mailbox " + address;
    }
}
