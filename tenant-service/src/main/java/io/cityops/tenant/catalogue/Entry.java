package io.cityops.tenant.catalogue;

import io.cityops.tenant.catalogue.schemes.Condition;
import io.cityops.tenant.catalogue.schemes.Kind;
import io.cityops.tenant.catalogue.schemes.Major;
import io.cityops.tenant.catalogue.schemes.Scheme;
import java.util.List;
import java.util.UUID;

/**
 * An entry of the catalogue as others see it; scheme, kind and code together name it in its tenant.
 *
 * @param scheme which edition of which directory the code belongs to
 * @param aliases what people here call it as well
 * @param own whether it is the tenant's own (自定义), not the standard's
 * @param retired whether no new case is to be about it; those that are keep it
 */
public record Entry(
        UUID id,
        Scheme scheme,
        Kind kind,
        String code,
        String name,
        Major major,
        List<Condition> conditions,
        List<String> aliases,
        boolean own,
        boolean retired) {

    /** Whether cases are filed about it. */
    boolean filed() {
        return scheme.filesAbout(kind);
    }

    /** Kind and code, which name it in its scheme. */
    String ref() {
        return kind.code() + ":" + code;
    }
}
