package io.cityops.local.supervisor;

import io.cityops.local.home.DemoFile;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/** What the person who started the installation sees of it. */
final class Screen {

    private final PrintStream out;
    private final long began = System.nanoTime();

    Screen(PrintStream out) {
        this.out = out;
    }

    void say(String words) {
        out.printf("%6.1f s  %s%n", seconds(), words);
    }

    void ready(String base, Optional<DemoFile> demo, Optional<String> operatorPassword) {
        out.printf("%n  CityOps Cloud is ready after %.1f s.%n%n", seconds());
        row("Choose a city", base + "/", "");
        demo.flatMap(all -> all.tenant("platform"))
                .flatMap(platform -> platform.users().stream().findFirst())
                .ifPresentOrElse(
                        user -> row("Platform", base + "/platform", user.username() + " / " + user.password()),
                        () -> operatorPassword.ifPresent(
                                password -> row("Platform", base + "/platform", "operator / " + password)));
        demo.flatMap(all -> all.tenant("liuzhou")).ifPresent(city -> rows(base + "/t/" + city.slug(), city));
        demo.ifPresent(all -> out.printf(
                "%n  %d demo tenants (演示数据); every sign-in is in .cityops/demo.json.%n",
                all.tenants().size()));
        out.printf("  Ctrl-C stops everything. Elsewhere: ./cityops status, logs [service], down.%n%n");
    }

    private void rows(String address, DemoFile.Tenant city) {
        row(city.name() + " portal", address + "/", "");
        city.user("desk").ifPresent(user -> row("  desk", address + "/desk", signIn(user)));
        city.user("admin").ifPresent(user -> row("  administration", address + "/admin", signIn(user)));
    }

    private static String signIn(DemoFile.User user) {
        return user.username() + " / " + user.password();
    }

    private void row(String what, String address, String signIn) {
        int wide = (int) what.codePoints().filter(Character::isIdeographic).count();
        String padding = " ".repeat(Math.max(1, 20 - what.length() - wide));
        out.println(("  " + what + padding + "%-42s".formatted(address) + signIn).stripTrailing());
    }

    private double seconds() {
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    }
}
