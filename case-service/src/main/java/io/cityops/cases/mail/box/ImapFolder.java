package io.cityops.cases.mail.box;

import io.cityops.cases.mail.box.Postbox.Found;
import io.cityops.cases.mail.box.Postbox.Got;
import io.cityops.cases.mail.box.Postbox.NotGiven;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import jakarta.mail.search.SearchException;
import jakarta.mail.search.SearchTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/** A folder that was opened by IMAP. */
final class ImapFolder implements Postbox.Opened {

    private static final Logger LOG = LoggerFactory.getLogger(ImapFolder.class);

    /** Numbers that are asked for at once; few of them may have a mail. */
    private static final long SPAN = 5_000;

    private static final int SPANS = 20;

    /** Of a mail that is too large: its header, and most likely its words. */
    private static final int BEGINNING = 1024 * 1024;

    private static final int LARGE = 1024 * 1024;

    private final Store store;
    private final IMAPFolder folder;
    private final long largest;

    ImapFolder(Store store, Folder folder, DataSize largest) {
        this.store = store;
        this.folder = (IMAPFolder) folder;
        this.largest = largest.toBytes();
    }

    @Override
    public long validity() {
        return met(folder::getUIDValidity);
    }

    /** Not what the server calls the next number: that may count a mail already which it does not give yet. */
    @Override
    public long last() {
        return met(() -> {
            var count = folder.getMessageCount();
            return count == 0 ? 0 : folder.getUID(folder.getMessage(count));
        });
    }

    /**
     * Servers search by days of their own (RFC 9051, 6.4.4); what comes while they do has a higher number than the
     * last.
     */
    @Override
    public long before(LocalDate day) {
        return met(() -> {
            var last = last();
            var first = since(day);
            return first.isEmpty() ? last : Math.min(last, first.getAsLong() - 1);
        });
    }

    /**
     * The server alone searches: where it refuses, {@link IMAPFolder#search} would ask it for each mail there is. It
     * finds places, which others move up to when a mail goes: whose they are is asked before anything else.
     */
    private OptionalLong since(LocalDate day) throws MessagingException {
        var from = Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
        var term = new ReceivedDateTerm(ComparisonTerm.GE, from);
        return (OptionalLong) folder.doCommand(protocol -> {
            var lowest = Arrays.stream(places(protocol, term)).min();
            return lowest.isEmpty() ? OptionalLong.empty() : OptionalLong.of(number(protocol, lowest.getAsInt()));
        });
    }

    private static int[] places(IMAPProtocol protocol, SearchTerm term) throws ProtocolException {
        try {
            return protocol.search(term);
        } catch (SearchException e) {
            throw new ProtocolException("No search can say this", e);
        }
    }

    private static long number(IMAPProtocol protocol, int place) throws ProtocolException {
        var number = protocol.fetchUID(place);
        if (number == null) {
            throw new Trouble.Met(Trouble.BROKEN);
        }
        return number.uid;
    }

    int count() {
        return met(folder::getMessageCount);
    }

    @Override
    public Found after(long uid, int most) {
        return met(() -> {
            var last = last();
            var from = uid + 1;
            for (var span = 0; span < SPANS && from <= last; span++) {
                var to = Math.min(from + SPAN - 1, last);
                var found = in(from, to);
                if (!found.isEmpty()) {
                    var some = found.subList(0, Math.min(most, found.size()));
                    return new Found(some, found.size() > most ? some.getLast() : to);
                }
                from = to + 1;
            }
            return new Found(List.of(), Math.max(uid, from - 1));
        });
    }

    private List<Long> in(long from, long to) throws MessagingException {
        var found = new ArrayList<Long>();
        for (var message : folder.getMessagesByUID(from, to)) {
            var number = message == null ? -1 : folder.getUID(message);
            if (number >= from && number <= to) {
                found.add(number);
            }
        }
        return found.stream().sorted().distinct().toList();
    }

    @Override
    public boolean large(long uid) {
        try {
            var message = folder.getMessageByUID(uid);
            return message != null && message.getSize() > LARGE;
        } catch (MessagingException | RuntimeException e) {
            return true;
        }
    }

    @Override
    public @Nullable Got get(long uid) {
        try {
            var message = folder.getMessageByUID(uid);
            return message == null ? null : got(message);
        } catch (MessageRemovedException e) {
            return null;
        } catch (MessagingException | IOException | RuntimeException e) {
            if (e instanceof MessagingException met && !(folder.isOpen() && store.isConnected())) {
                throw new Trouble.Met(ImapPostbox.trouble(met));
            }
            if (!folder.isOpen() || !store.isConnected()) {
                throw new Trouble.Met(Trouble.BROKEN);
            }
            throw new NotGiven(e.getClass().getSimpleName());
        }
    }

    private Got got(Message message) throws MessagingException, IOException {
        var bytes = new Bounded(most(message.getSize()));
        try {
            message.writeTo(bytes);
            return new Got(bytes.toByteArray(), true, received(message));
        } catch (Bounded.Full e) {
            return new Got(bytes.beginning(BEGINNING), false, received(message));
        }
    }

    /** What says that it is small is taken as such: servers may be wrong by some. */
    private long most(int size) {
        if (size > largest) {
            return BEGINNING;
        }
        return size > LARGE ? largest : 2 * LARGE;
    }

    private static @Nullable Instant received(Message message) {
        try {
            var at = message.getReceivedDate();
            return at == null ? null : at.toInstant();
        } catch (MessagingException | RuntimeException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            folder.close(false);
        } catch (MessagingException | RuntimeException e) {
            LOG.debug("A folder was not closed: {}", e.getClass().getSimpleName());
        }
        try {
            store.close();
        } catch (MessagingException | RuntimeException e) {
            LOG.debug("A mail server took no leave: {}", e.getClass().getSimpleName());
        }
    }

    private static <T> T met(Asked<T> asked) {
        try {
            return asked.get();
        } catch (MessagingException e) {
            throw new Trouble.Met(ImapPostbox.trouble(e));
        }
    }

    private interface Asked<T> {

        T get() throws MessagingException;
    }

    /** Takes no more than it may, whatever a server says of a mail's size. */
    private static final class Bounded extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final long most;

        Bounded(long most) {
            this.most = most;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            var room = (int) Math.min(length, most - bytes.size());
            bytes.write(some, from, room);
            if (room < length) {
                throw new Full();
            }
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }

        byte[] beginning(int length) {
            return Arrays.copyOf(bytes.toByteArray(), Math.min(length, bytes.size()));
        }

        /** There is more than is taken. */
        private static final class Full extends IOException {

            private static final long serialVersionUID = 1;
        }
    }
}
