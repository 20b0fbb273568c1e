package io.cityops.cases.mail.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Goes through the parts of a mail: its words, and what came with it. A mail within a mail is not opened. */
final class Parts {

    /** Smaller pictures that stand in the text are a signature's. */
    private static final int DECORATION = 10 * 1024;

    private final List<String> texts = new ArrayList<>();
    private final List<byte[]> files = new ArrayList<>();
    private int room = Bounds.TEXT;
    private int seen;
    private int leftOut;

    List<byte[]> files() {
        return files;
    }

    int leftOut() {
        return leftOut;
    }

    String text() {
        return String.join("\n", texts);
    }

    void read(Part part) throws MessagingException {
        read(part, 0);
    }

    private void read(Part part, int depth) throws MessagingException {
        if (++seen > Bounds.PARTS || depth > Bounds.DEPTH) {
            leftOut++;
            return;
        }
        var type = type(part);
        var attached = Part.ATTACHMENT.equalsIgnoreCase(disposition(part));
        if (type.startsWith("multipart/")) {
            several(part, type, depth);
        } else if ((type.equals("text/plain") || type.equals("text/html")) && !attached) {
            words(part, type);
        } else if (type.startsWith("text/calendar")
                || type.startsWith("message/")
                || type.equals("application/ms-tnef")) {
            leftOut++;
        } else {
            file(part);
        }
    }

    private void several(Part part, String type, int depth) throws MessagingException {
        List<Part> parts;
        try {
            parts = children(part);
        } catch (MessagingException e) {
            words(part, "text/plain"); // nobody can tell where its parts begin
            return;
        }
        if (type.equals("multipart/alternative")) {
            var best = best(parts);
            if (best != null) {
                read(best, depth + 1);
            }
            return;
        }
        for (var child : parts) {
            read(child, depth + 1);
        }
    }

    /** Plain text, where it says anything; of the others the last, as its writer likes that most (RFC 2046, 5.1.4). */
    private static @Nullable Part best(List<Part> parts) throws MessagingException {
        for (var part : parts) {
            if (type(part).equals("text/plain") && !text(part, "text/plain").isBlank()) {
                return part;
            }
        }
        return parts.stream()
                .filter(part -> type(part).equals("text/html") || type(part).startsWith("multipart/"))
                .reduce((first, second) -> second)
                .orElse(parts.isEmpty() ? null : parts.getFirst());
    }

    private static List<Part> children(Part part) throws MessagingException {
        var several = new MimeMultipart(part.getDataHandler().getDataSource());
        var children = new ArrayList<Part>();
        for (var i = 0; i < Math.min(several.getCount(), Bounds.PARTS); i++) {
            children.add(several.getBodyPart(i));
        }
        return children;
    }

    private void file(Part part) throws MessagingException {
        if (files.size() >= Bounds.FILES) {
            leftOut++;
            return;
        }
        var bytes = bytes(part, Integer.MAX_VALUE - 8);
        var decoration = !Part.ATTACHMENT.equalsIgnoreCase(disposition(part))
                && part.getHeader("Content-ID") != null
                && bytes.length < DECORATION;
        if (bytes.length > 0 && !decoration) {
            files.add(bytes);
        }
    }

    private void words(Part part, String type) throws MessagingException {
        var text = text(part, type);
        var some = text.substring(0, Math.min(room, text.length()));
        room -= some.length();
        texts.add(some);
    }

    private static String text(Part part, String type) throws MessagingException {
        var text = Charsets.decode(bytes(part, Bounds.TEXT), charset(part));
        return type.equals("text/html") ? PlainText.ofHtml(text) : text;
    }

    private static String type(Part part) {
        try {
            return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        } catch (MessagingException | RuntimeException e) {
            return "text/plain"; // as RFC 2045, 5.2 has it for what is not understood
        }
    }

    private static @Nullable String charset(Part part) {
        try {
            return new ContentType(part.getContentType()).getParameter("charset");
        } catch (MessagingException | RuntimeException e) {
            return null;
        }
    }

    private static @Nullable String disposition(Part part) {
        try {
            return part.getDisposition();
        } catch (MessagingException e) {
            return null;
        }
    }

    /** Undone of what it was wrapped in for the way; as it came where that is of no kind we know, or broken. */
    private static byte[] bytes(Part part, int most) throws MessagingException {
        try (var input = part.getInputStream()) {
            return input.readNBytes(most);
        } catch (IOException | MessagingException | RuntimeException e) {
            return raw(part, most);
        }
    }

    private static byte[] raw(Part part, int most) throws MessagingException {
        try (var input = rawStream(part)) {
            return input.readNBytes(most);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static InputStream rawStream(Part part) throws MessagingException {
        return switch (part) {
            case MimeBodyPart body -> body.getRawInputStream();
            case MimeMessage mail -> mail.getRawInputStream();
            default -> InputStream.nullInputStream();
        };
    }
}
