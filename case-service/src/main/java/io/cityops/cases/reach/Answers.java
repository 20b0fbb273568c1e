package io.cityops.cases.reach;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a server says, as long as it says no more to one command than an honest one does: whoever reads it keeps all of it. */
public class Answers extends FilterInputStream {

    private final int most;
    private int bytes;

    public Answers(InputStream said, int most) {
        super(said);
        this.most = most;
    }

    /** Another command was given. */
    protected void asked() {
        bytes = 0;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        if (one >= 0) {
            heard(one);
        }
        return one;
    }

    @Override
    public int read(byte[] some, int from, int length) throws IOException {
        var count = super.read(some, from, length);
        for (var i = 0; i < count; i++) {
            heard(some[from + i] & 0xff);
        }
        return count;
    }

    protected void heard(int sign) throws TooMuch {
        refuseIf(++bytes > most);
    }

    /** How much more it may say to this command. */
    protected final int left() {
        return most - bytes;
    }

    protected static void refuseIf(boolean tooMuch) throws TooMuch {
        if (tooMuch) {
            throw new TooMuch();
        }
    }

    /** It says more than anybody needs. */
    public static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1;

        TooMuch() {}
    }
}
