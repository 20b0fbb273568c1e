package io.cityops.tenancy.notes;

import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.IdempotentRequests;
import io.cityops.tenancy.web.Internal;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenancy.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NoteController {

    private final Notes notes;
    private final IdempotentRequests requests;
    private final JdbcClient jdbc;

    NoteController(Notes notes, IdempotentRequests requests, JdbcClient jdbc) {
        this.notes = notes;
        this.requests = requests;
        this.jdbc = jdbc;
    }

    @Public
    @GetMapping("/t/{tenant}/api/notes")
    Page<Written> all() {
        return new Page<>(notes.findAll().stream().map(Written::of).toList(), null);
    }

    @Needs("note.read")
    @GetMapping("/t/{tenant}/api/notes/{id}")
    Written one(@PathVariable UUID id) {
        return notes.findById(id).map(Written::of).orElseThrow(() -> ProblemException.notFound("note"));
    }

    @Needs("note.write")
    @PostMapping("/t/{tenant}/api/notes")
    Written write(@Valid @RequestBody New note, HttpServletRequest request) {
        return requests.once(request, note, () -> Written.of(notes.save(new Note(note.text()))), Written.class);
    }

    /** Has the database end the connection in the middle, as one does that is shut down. */
    @Public
    @GetMapping("/t/{tenant}/api/notes/cut-off")
    boolean cutOff() {
        return jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                .query(Boolean.class)
                .single();
    }

    @Needs("note.read")
    @GetMapping("/t/{tenant}/api/caller")
    Caller caller() {
        return Caller.current();
    }

    @Internal
    @GetMapping("/internal/t/{tenant}/notes")
    long count() {
        return notes.count();
    }

    record New(@NotBlank @Size(max = 100) String text) {}

    record Written(UUID id, String text) {

        static Written of(Note note) {
            return new Written(note.id(), note.text());
        }
    }
}
