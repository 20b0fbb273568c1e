package io.cityops.cases.reach;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Keeps a tenant's settings from making us knock at doors inside the installation. */
@Component
public class Reach {

    private final ReachSettings settings;

    Reach(ReachSettings settings) {
        this.settings = settings;
    }

    /**
     * The host as an address that may be connected to; looked up once, so that it is the one that was looked at.
     *
     * @throws OutOfReach when it may not be, or is not known
     */
    public InetAddress of(String host) {
        try {
            var found = InetAddress.getAllByName(host);
            if (!settings.privateNetworks() && Arrays.stream(found).anyMatch(Reach::inside)) {
                throw new OutOfReach("not_public", true);
            }
            return found[0];
        } catch (UnknownHostException e) {
            throw new OutOfReach("unknown_host", false);
        }
    }

    private static boolean inside(InetAddress address) {
        var bytes = address.getAddress();
        var uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        var shared = bytes.length == 4 && (bytes[0] & 0xff) == 100 && (bytes[1] & 0xc0) == 64;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || shared;
    }

    /** Why there is no way there, and whether there never will be one. */
    public static final class OutOfReach extends RuntimeException {

        private final boolean forGood;

        OutOfReach(String why, boolean forGood) {
            super(why);
            this.forGood = forGood;
        }

        public boolean forGood() {
            return forGood;
        }
    }
}
