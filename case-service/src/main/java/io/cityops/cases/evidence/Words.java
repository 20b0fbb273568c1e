package io.cityops.cases.evidence;

import io.cityops.cases.evidence.media.Kind;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** How the words of an attachment look in their columns. */
final class Words {

    private Words() {}

    @Converter(autoApply = true)
    static class RoleColumn implements AttributeConverter<Role, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Role role) {
            return role == null ? null : role.code();
        }

        @Override
        public @Nullable Role convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : Role.of(code);
        }
    }

    @Converter(autoApply = true)
    static class KindColumn implements AttributeConverter<Kind, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Kind kind) {
            return kind == null ? null : kind.code();
        }

        @Override
        public @Nullable Kind convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : Kind.of(code);
        }
    }

    @Converter(autoApply = true)
    static class ScanColumn implements AttributeConverter<Scan, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Scan scan) {
            return scan == null ? null : scan.code();
        }

        @Override
        public @Nullable Scan convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : Scan.of(code);
        }
    }
}
