package io.cityops.cases.levels;

import com.nimbusds.jose.jwk.JWKSet;
import io.cityops.tenancy.web.Public;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where other levels' platforms leave messages and fetch the key that ours are signed with. A message is its own ticket. */
@RestController
@RequestMapping("/t/{tenant}/levels")
class LevelController {

    private static final int LONGEST = 512 * 1024;

    private final Inbox inbox;
    private final LevelKeys keys;

    LevelController(Inbox inbox, LevelKeys keys) {
        this.inbox = inbox;
        this.keys = keys;
    }

    @Public
    @PostMapping(
            path = "/inbox",
            consumes = {"application/jose", MediaType.TEXT_PLAIN_VALUE})
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken take(@PathVariable String tenant, @RequestBody String message) {
        if (message.length() > LONGEST) {
            throw new LevelProblem.Unreadable();
        }
        return new Taken(!inbox.take(message));
    }

    @Public
    @GetMapping(path = "/key", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> key(@PathVariable String tenant) {
        return new JWKSet(keys.own().toPublicJWK()).toJSONObject();
    }

    /** That a message was taken in, and whether it had been before. */
    record Taken(boolean repeated) {}
}
