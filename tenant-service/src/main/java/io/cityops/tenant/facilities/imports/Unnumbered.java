package io.cityops.tenant.facilities.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.tenant.facilities.FacilityDetails;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Gives a facility whose source does not number its rows an id that the next edition of the file will find again. */
final class Unnumbered {

    private Unnumbered() {}

    static String id(FacilityDetails details) {
        var what = String.join(
                "\u001f",
                details.name(),
                details.location().site(),
                String.valueOf(details.attributes().get("sex")),
                String.valueOf(details.attributes().get("floor")));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(what.getBytes(UTF_8));
            return "~" + HexFormat.of().formatHex(hash, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
