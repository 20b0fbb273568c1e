package io.cityops.tenancy.web;

import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says why a body cannot be read, in words for who sent it: the names of our classes are nothing to them. */
final class Unreadable {

    private static final String CHOICES = "accepted for Enum class: ";

    private static final String OTHER = "something else";

    private Unreadable() {}

    /** Where it is, as a JSON pointer. */
    static String pointerOf(JacksonException e) {
        var pointer = new StringBuilder();
        for (var step : e.getPath()) {
            pointer.append('/').append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName());
        }
        return pointer.toString();
    }

    /** What is wrong there. */
    static String why(JacksonException e) {
        if (e instanceof StreamReadException) {
            return "This is not JSON.";
        }
        @Nullable String message = e.getOriginalMessage();
        var choices = message == null ? -1 : message.indexOf(CHOICES);
        if (choices >= 0) {
            return "This has to be one of: " + sorted(message.substring(choices + CHOICES.length())) + ".";
        }
        return "This has to be " + (e instanceof MismatchedInputException wrong ? kindOf(wrong.getTargetType()) : OTHER)
                + ".";
    }

    /** They come in brackets, in no order. */
    private static String sorted(String choices) {
        return Arrays.stream(choices.replaceAll("[\\[\\]]", "").split(", "))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String kindOf(@Nullable Class<?> type) {
        if (type == null) {
            return OTHER;
        } else if (Number.class.isAssignableFrom(type)
                || type == int.class
                || type == long.class
                || type == double.class) {
            return "a number";
        } else if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        } else if (type == UUID.class) {
            return "an id (UUID)";
        } else if (Temporal.class.isAssignableFrom(type)) {
            return "a date or time (RFC 3339)";
        } else if (CharSequence.class.isAssignableFrom(type)) {
            return "text";
        } else if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "an object" : OTHER;
    }
}
