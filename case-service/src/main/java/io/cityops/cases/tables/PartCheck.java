package io.cityops.cases.tables;

import io.cityops.cases.tables.UnreadableFile.Cause;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through a part of a spreadsheet before anything else reads it, and refuses what no office program writes: cells
 * and rows beyond the edge of a sheet (column XFD, row 1,048,576; ECMA-376), for whose numbers the reader would make room,
 * and more strings, formats or parts than are kept in memory.
 */
final class PartCheck {

    private static final int LAST_COLUMN = 16_384;
    private static final int LAST_ROW = 1_048_576;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // without document types there are only signs such as &amp;, of which a sheet of formulas is full
        XML.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        XML.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    }

    /** How many of an element are kept in memory at most; a spreadsheet has 65,490 formats of cells at most. */
    private static final Map<String, Integer> MOST = Map.of(
            "si", 1_000_000,
            "xf", 200_000,
            "numFmt", 10_000,
            "sheet", 1_000,
            "Relationship", 10_000,
            "Override", 10_000,
            "f", 1_000_000);

    private final Map<String, Integer> counts = new HashMap<>();
    private boolean inRow;
    private int cellsInRow;

    private PartCheck() {}

    /**
     * Whether it is sound XML; what is none cannot be read and may be left out.
     *
     * @throws UnreadableFile when it says more than any spreadsheet may
     */
    static boolean isSound(byte[] part) {
        try {
            new PartCheck().walk(XML.createXMLStreamReader(new ByteArrayInputStream(part)));
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    private void walk(XMLStreamReader part) throws XMLStreamException {
        while (part.hasNext()) {
            var event = part.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                element(part, part.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && part.getLocalName().equals("row")) {
                inRow = false; // the reader ends a row at its first end, however many begin
                cellsInRow = 0;
            }
        }
    }

    private void element(XMLStreamReader part, String name) {
        var most = MOST.get(name);
        if (most != null && counts.merge(name, 1, Integer::sum) > most) {
            throw new UnreadableFile(Cause.FORM, "The spreadsheet has too many parts of one kind (%s)".formatted(name));
        }
        if (name.equals("row")) {
            inRow = true;
            if (said(part).anyMatch(row -> !isWithin(row, LAST_ROW))) {
                throw new UnreadableFile(Cause.TOO_MANY_ROWS, "The spreadsheet has more rows than any may have");
            }
        } else if (name.equals("c")) {
            cellsInRow += inRow ? 1 : 0;
            if (cellsInRow > LAST_COLUMN || said(part).anyMatch(cell -> !isOnSheet(cell))) {
                throw new UnreadableFile(
                        Cause.TOO_MANY_COLUMNS, "The spreadsheet has cells beyond its last column or row");
            }
        }
    }

    /** Every attribute by that name, whatever its prefix: readers differ in which they take. */
    private static Stream<String> said(XMLStreamReader part) {
        return IntStream.range(0, part.getAttributeCount())
                .filter(at -> part.getAttributeLocalName(at).equals("r"))
                .mapToObj(part::getAttributeValue);
    }

    private static boolean isOnSheet(String cell) {
        var letters = 0;
        var column = 0;
        while (letters < cell.length() && isLetter(cell.charAt(letters))) {
            column = column * 26 + Character.toUpperCase(cell.charAt(letters)) - 'A' + 1;
            if (++letters > 3) {
                return false;
            }
        }
        return letters > 0 && column <= LAST_COLUMN && isWithin(cell.substring(letters), LAST_ROW);
    }

    private static boolean isLetter(char one) {
        return one >= 'A' && one <= 'Z' || one >= 'a' && one <= 'z';
    }

    private static boolean isWithin(String number, int most) {
        return NUMBER.matcher(number).matches() && Integer.parseInt(number) >= 1 && Integer.parseInt(number) <= most;
    }
}
