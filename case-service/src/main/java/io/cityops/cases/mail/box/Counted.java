package io.cityops.cases.mail.box;

import java.util.Map;

/** What became of the mail of the bound tenant; whoever keeps that tells it. */
public interface Counted {

    /** How many mails of the last thirty days came to what. */
    Map<String, Long> lately();
}
