package io.cityops.tenant.tenants.domains;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** A domain of a tenant's own (自有域名) as browsers send it: lower case, in punycode, at least two labels, no address. */
public record HostName(String value) {

    private static final Pattern FORM =
            Pattern.compile("(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    public HostName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a host name: " + value);
        }
    }

    /**
     * What somebody wrote, such as {@code 城管.柳州.中国}, in the form of browsers.
     *
     * @throws IllegalArgumentException when it is no host name
     */
    public static HostName of(String written) {
        var ascii = IDN.toASCII(written.strip(), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        return new HostName(ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii);
    }

    @Override
    public String toString() {
        return value;
    }
}
