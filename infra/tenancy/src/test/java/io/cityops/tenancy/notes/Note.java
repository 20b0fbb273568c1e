package io.cityops.tenancy.notes;

import io.cityops.tenancy.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The smallest thing that a tenant can own. */
@Entity
public class Note {

    @Id
    private UUID id = Ids.next();

    @TenantId
    private String tenant;

    @Version
    private Long version;

    private String text;

    protected Note() {}

    public Note(String text) {
        this.text = text;
    }

    public UUID id() {
        return id;
    }

    public String text() {
        return text;
    }
}
