package io.cityops.cases.reach;

import java.net.InetAddress;

/** How far tests of others reach. */
public final class Reaches {

    private Reaches() {}

    public static Reach outsideOnly() {
        return new Reach(new ReachSettings(false));
    }

    /** Every name leads to this very machine. */
    public static Reach here() {
        return new Reach(new ReachSettings(true)) {
            @Override
            public InetAddress of(String host) {
                return InetAddress.getLoopbackAddress();
            }
        };
    }
}
