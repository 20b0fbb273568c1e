package io.cityops.local.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** A process is ready when this address answers 200. */
public record HttpReadiness(String address) implements Launch.Readiness {

    @Override
    public boolean answers() throws IOException {
        var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setConnectTimeout(1_000);
        connection.setReadTimeout(5_000);
        try {
            return connection.getResponseCode() == 200;
        } finally {
            connection.disconnect();
        }
    }
}
