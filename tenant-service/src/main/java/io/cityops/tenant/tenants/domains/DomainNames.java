package io.cityops.tenant.tenants.domains;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenancy.web.WebSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Understands the domains that operators write. */
@Component
public class DomainNames {

    private final String ownHost;

    DomainNames(WebSettings addresses) {
        this.ownHost = String.valueOf(URI.create(addresses.baseUrl()).getHost());
    }

    /**
     * The domains as they are kept; all that are wrong are told at once.
     *
     * @throws ProblemException when one is no host name, or is this installation's own
     */
    public List<HostName> read(List<String> written) {
        var hosts = new ArrayList<HostName>();
        var errors = new ArrayList<FieldError>();
        for (int at = 0; at < written.size(); at++) {
            try {
                hosts.add(foreign(HostName.of(written.get(at))));
            } catch (IllegalArgumentException e) {
                errors.add(new FieldError("/domains/" + at, "is not a host name such as cg.example.cn"));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid",
                    "Not a domain",
                    "A domain is a host name of at least two parts, without scheme, port or path, and not this"
                            + " installation's own.",
                    errors);
        }
        return hosts;
    }

    private HostName foreign(HostName host) {
        if (host.value().equals(ownHost)) {
            throw new IllegalArgumentException("the installation's own");
        }
        return host;
    }
}
