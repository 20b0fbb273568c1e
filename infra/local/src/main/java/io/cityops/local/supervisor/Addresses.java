package io.cityops.local.supervisor;

import io.cityops.local.process.Ports;
import io.cityops.local.services.Service;
import java.util.EnumMap;
import java.util.Map;

/** Where everything of this run listens: the gateway where it was asked to, all else on free loopback ports. */
record Addresses(
        int gateway,
        int gatewayManagement,
        int postgres,
        int redis,
        int elasticsearch,
        Map<Service, Integer> services) {

    static Addresses choose(int gateway) {
        var services = new EnumMap<Service, Integer>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, service == Service.GATEWAY ? gateway : Ports.free());
        }
        return new Addresses(gateway, Ports.free(), Ports.free(), Ports.free(), Ports.free(), services);
    }

    String base() {
        return "http://localhost:" + gateway;
    }

    int port(Service service) {
        return services.getOrDefault(service, 0);
    }

    String uri(Service service) {
        return service == Service.GATEWAY ? base() : "http://127.0.0.1:" + port(service);
    }

    /** Where a service's probes and measures are read. */
    String management(Service service) {
        return "http://127.0.0.1:" + (service == Service.GATEWAY ? gatewayManagement : port(service));
    }
}
