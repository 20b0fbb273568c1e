package io.cityops.local.supervisor;

import io.cityops.local.home.Home;
import io.cityops.local.home.Ledger;
import io.cityops.local.process.Distribution;
import io.cityops.local.process.Launch;
import io.cityops.local.services.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All processes under one supervisor. What they do is written to the ledger whenever it changes. */
final class Fleet {

    private final Home home;
    private final Addresses addresses;
    private final Distribution distribution;
    private final List<Supervised> members = new CopyOnWriteArrayList<>();
    private boolean open;
    private boolean stopped;

    Fleet(Home home, Addresses addresses, Distribution distribution) {
        this.home = home;
        this.addresses = addresses;
        this.distribution = distribution;
    }

    CompletableFuture<Supervised> start(Launch launch) {
        var member = new Supervised(launch, distribution, this::record);
        synchronized (this) {
            if (stopped) {
                return CompletableFuture.failedFuture(new IllegalStateException("The installation is stopping."));
            }
            members.add(member);
        }
        return member.start();
    }

    /** From now on the ledger says that the installation is ready. */
    synchronized void open() {
        open = true;
        record();
    }

    /** Services first, so that what they are doing still finds its servers. */
    void stop() {
        synchronized (this) {
            stopped = true;
        }
        var servicesAndServers = members.stream().collect(Collectors.partitioningBy(member -> isService(member)));
        for (boolean services : List.of(true, false)) {
            servicesAndServers.getOrDefault(services, List.of()).parallelStream()
                    .forEach(Supervised::stop);
        }
        synchronized (this) {
            open = false;
            record();
        }
    }

    private static boolean isService(Supervised member) {
        return Arrays.stream(Service.values())
                .anyMatch(service -> service.title().equals(member.launch().name()));
    }

    private synchronized void record() {
        var ledger = new Ledger(
                Ledger.Running.of(ProcessHandle.current().pid()),
                addresses.base(),
                open,
                members.stream().map(this::entry).toList());
        try {
            ledger.write(home.run());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Ledger.Entry entry(Supervised member) {
        Launch launch = member.launch();
        return new Ledger.Entry(
                launch.name(),
                member.process().pid(),
                member.process().startedAt(),
                member.guard(),
                launch.port(),
                launch.name().equals("gateway") ? addresses.base() : "127.0.0.1:" + launch.port(),
                management(launch.name()),
                member.state().name(),
                member.restarts(),
                launch.log().toString());
    }

    private @Nullable String management(String name) {
        return Arrays.stream(Service.values())
                .filter(service -> service.title().equals(name))
                .map(addresses::management)
                .findFirst()
                .orElse(null);
    }
}
