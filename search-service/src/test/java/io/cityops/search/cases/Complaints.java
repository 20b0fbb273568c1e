package io.cityops.search.cases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Complaints in Chinese, each with its title: the real ones that the repository may not carry, in a folder {@code
 * shared/data} beside a checkout, or some that were made up where they are not there.
 */
record Complaints(boolean real, List<Complaint> all) {

    private static final String REAL = "shared/data/complaints_zh_labelled.csv";
    private static final Pattern FIELD =
            Pattern.compile("\\G(?:\"([^\"]*+(?:\"\"[^\"]*+)*+)\"|([^,\\r\\n\"]*))(,|\\r?\\n|\\z)");

    record Complaint(String title, String body) {}

    static Complaints known() throws IOException {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isReadable(folder.resolve(REAL))) {
                return new Complaints(true, read(Files.readString(folder.resolve(REAL))));
            }
        }
        try (var made = Objects.requireNonNull(Complaints.class.getResourceAsStream("/complaints.csv"))) {
            return new Complaints(false, read(new String(made.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    private static List<Complaint> read(String text) {
        var rows = new ArrayList<List<String>>(List.of(new ArrayList<>()));
        FIELD.matcher(text.strip().replace("\ufeff", "")).results().forEach(field -> {
            var quoted = field.group(1);
            rows.getLast().add(quoted == null ? field.group(2) : quoted.replace("\"\"", "\""));
            if (field.group(3).endsWith("\n")) {
                rows.add(new ArrayList<>());
            }
        });
        var title = rows.getFirst().indexOf("title");
        var body = rows.getFirst().indexOf("body");
        return rows.stream()
                .skip(1)
                .map(row -> new Complaint(row.get(title), row.get(body)))
                .toList();
    }
}
