package io.cityops.tenant.links;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Writes roles and states into the database by the words that are used outside. */
final class Codes {

    private Codes() {}

    @Converter
    static final class OfRole implements AttributeConverter<Role, String> {

        @Override
        public String convertToDatabaseColumn(Role role) {
            return role.code();
        }

        @Override
        public Role convertToEntityAttribute(String code) {
            return Role.of(code);
        }
    }

    @Converter
    static final class OfState implements AttributeConverter<State, String> {

        @Override
        public String convertToDatabaseColumn(State state) {
            return state.code();
        }

        @Override
        public State convertToEntityAttribute(String code) {
            return State.of(code);
        }
    }
}
