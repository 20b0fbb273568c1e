package io.cityops.tenant.catalogue;

import io.cityops.tenant.catalogue.schemes.Condition;
import io.cityops.tenant.catalogue.schemes.Kind;
import io.cityops.tenant.catalogue.schemes.Major;
import io.cityops.tenant.catalogue.schemes.Scheme;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** Whether it goes by this code in the scheme of that key. */
    public boolean is(@Nullable String schemeKey, @Nullable String of) {
        return scheme.key().equals(schemeKey) && code.equals(of);
    }

    /** Whether it is of this major in the scheme of that key. */
    public boolean isIn(@Nullable String schemeKey, @Nullable String majorCode) {
        return scheme.key().equals(schemeKey) && major.code().equals(majorCode);
    }

    /** Whether it is a part, or a matter. */
    public boolean isA(String kindCode) {
        return kind.code().equals(kindCode);
    }

    /** Whether cases are filed about it. */
    boolean filed() {
        return scheme.filesAbout(kind);
    }

    /** Kind and code, which name it in its scheme. */
    String ref() {
        return kind.code() + ":" + code;
    }
}
