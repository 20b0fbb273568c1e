package io.cityops.cases.lifecycle;

import io.cityops.cases.clocks.Clocks;
import io.cityops.cases.clocks.DeadlineLight;
import io.cityops.cases.clocks.LimitUnit;
import io.cityops.cases.clocks.RunningClock;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the values of a case look in their columns. Those that are not plain are said to be immutable, or the mapper would
 * write and read each once more whenever it loads a case, to have a copy that cannot change.
 */
final class Columns {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Columns() {}

    static String text(Clocks clocks) {
        return JSON.writeValueAsString(clocks.all());
    }

    static @Nullable String text(@Nullable Tie tie) {
        return tie == null ? null : JSON.writeValueAsString(tie);
    }

    static @Nullable String text(@Nullable AnswerTo address) {
        return address == null ? null : address.text();
    }

    static @Nullable String text(@Nullable Asked asked) {
        return asked == null ? null : JSON.writeValueAsString(asked);
    }

    static Clocks clocks(String column) {
        return new Clocks(List.of(JSON.readValue(column, RunningClock[].class)));
    }

    static @Nullable Tie tie(@Nullable String column) {
        return column == null ? null : JSON.readValue(column, Tie.class);
    }

    static @Nullable Asked asked(@Nullable String column) {
        return column == null ? null : JSON.readValue(column, Asked.class);
    }

    static String text(List<UUID> ids) {
        return String.join(",", ids.stream().map(UUID::toString).toList());
    }

    static List<UUID> ids(String column) {
        return column.isEmpty()
                ? List.of()
                : Arrays.stream(column.split(",", -1)).map(UUID::fromString).toList();
    }

    @Converter(autoApply = true)
    static class StageColumn implements AttributeConverter<Stage, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Stage stage) {
            return stage == null ? null : stage.code();
        }

        @Override
        public @Nullable Stage convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : Stage.of(code);
        }
    }

    @Converter(autoApply = true)
    static class ActionColumn implements AttributeConverter<Action, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Action action) {
            return action == null ? null : action.code();
        }

        @Override
        public @Nullable Action convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : Action.of(code);
        }
    }

    @Converter(autoApply = true)
    static class HazardColumn implements AttributeConverter<Hazard, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Hazard why) {
            return why == null ? null : why.code();
        }

        @Override
        public @Nullable Hazard convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : Hazard.of(code);
        }
    }

    @Converter(autoApply = true)
    static class SourceColumn implements AttributeConverter<Source, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Source source) {
            return source == null ? null : source.code();
        }

        @Override
        public @Nullable Source convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : Source.of(code);
        }
    }

    @Mutability(Immutability.class)
    @Converter(autoApply = true)
    static class AnswerToColumn implements AttributeConverter<AnswerTo, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable AnswerTo address) {
            return text(address);
        }

        @Override
        public @Nullable AnswerTo convertToEntityAttribute(@Nullable String text) {
            return text == null ? null : AnswerTo.read(text);
        }
    }

    @Converter(autoApply = true)
    static class ProgressColumn implements AttributeConverter<ProgressLight, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable ProgressLight light) {
            return light == null ? null : light.code();
        }

        @Override
        public @Nullable ProgressLight convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : ProgressLight.valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    @Converter(autoApply = true)
    static class DeadlineColumn implements AttributeConverter<DeadlineLight, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable DeadlineLight light) {
            return light == null ? null : light.code();
        }

        @Override
        public @Nullable DeadlineLight convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : DeadlineLight.valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    @Converter(autoApply = true)
    static class UnitColumn implements AttributeConverter<LimitUnit, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable LimitUnit unit) {
            return unit == null ? null : unit.code();
        }

        @Override
        public @Nullable LimitUnit convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : LimitUnit.of(code);
        }
    }

    @Mutability(Immutability.class)
    @Converter
    static class ClocksColumn implements AttributeConverter<Clocks, String> {

        @Override
        public String convertToDatabaseColumn(@Nullable Clocks clocks) {
            return text(clocks == null ? Clocks.none() : clocks);
        }

        @Override
        public Clocks convertToEntityAttribute(@Nullable String column) {
            return column == null ? Clocks.none() : clocks(column);
        }
    }

    @Mutability(Immutability.class)
    @Converter
    static class TieColumn implements AttributeConverter<Tie, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Tie tie) {
            return text(tie);
        }

        @Override
        public @Nullable Tie convertToEntityAttribute(@Nullable String column) {
            return tie(column);
        }
    }

    @Mutability(Immutability.class)
    @Converter
    static class AskedColumn implements AttributeConverter<Asked, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Asked asked) {
            return text(asked);
        }

        @Override
        public @Nullable Asked convertToEntityAttribute(@Nullable String column) {
            return asked(column);
        }
    }

    @Converter(autoApply = true)
    static class AppealColumn implements AttributeConverter<Appeal, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Appeal appeal) {
            return appeal == null ? null : appeal.code();
        }

        @Override
        public @Nullable Appeal convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : Appeal.valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
