package io.cityops.cases.evidence.media;

import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifTiffHandler;
import java.io.IOException;
import java.util.Set;

/**
 * Keeps of EXIF only what is asked for. Thousands of entries may point to the same long bytes, each to be a copy of its own, and
 * directories may lie in one another without end: a block of 64 kB would fill the memory.
 */
final class ExifWords extends ExifTiffHandler {

    private static final int LONGEST = 1_024;
    private static final int MOST_DIRECTORIES = 4;
    private static final Set<Integer> DIRECTORIES = Set.of(0x8769, 0x8825);

    /** Maker, model, time with its zone and fractions; of the satellites' directory: place, time and day. */
    private static final Set<Integer> ASKED =
            Set.of(0x010F, 0x0110, 0x9003, 0x9011, 0x9291, 0x0001, 0x0002, 0x0003, 0x0004, 0x0007, 0x001D);

    private int directories;

    ExifWords(Metadata found) {
        super(found, null, 0);
    }

    @Override
    public boolean tryEnterSubIfd(int tag) {
        return DIRECTORIES.contains(tag) && ++directories <= MOST_DIRECTORIES && super.tryEnterSubIfd(tag);
    }

    /** Behind the first directory is one of a thumbnail. */
    @Override
    public boolean hasFollowerIfd() {
        return false;
    }

    @Override
    public boolean customProcessTag(
            int offset, Set<Integer> directoriesRead, int header, RandomAccessReader reader, int tag, int length)
            throws IOException {
        return !ASKED.contains(tag) || length > LONGEST;
    }
}
