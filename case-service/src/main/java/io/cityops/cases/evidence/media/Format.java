package io.cityops.cases.evidence.media;

import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.util.Arrays;

/** The kinds of file that are taken, each told by its first bytes and then walked through to its end. */
enum Format {
    JPEG {
        @Override
        boolean begins(ByteBuffer file) {
            return starts(file, 0, 0xFF, 0xD8, 0xFF);
        }

        @Override
        Media look(ByteBuffer file, ZoneId zone) {
            return Media.photo("image/jpeg", Exif.read(file, zone));
        }
    },
    PNG {
        @Override
        boolean begins(ByteBuffer file) {
            return starts(file, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
        }

        @Override
        Media look(ByteBuffer file, ZoneId zone) {
            return Media.photo("image/png", Exif.read(file, zone));
        }
    },
    ISO {
        @Override
        boolean begins(ByteBuffer file) {
            return starts(file, 4, 'f', 't', 'y', 'p') && IsoBrand.isTaken(file);
        }

        @Override
        Media look(ByteBuffer file, ZoneId zone) {
            return new IsoFile(file).look();
        }
    },
    WEBM {
        @Override
        boolean begins(ByteBuffer file) {
            return starts(file, 0, 0x1A, 0x45, 0xDF, 0xA3);
        }

        @Override
        Media look(ByteBuffer file, ZoneId zone) {
            return new WebmFile(file).look();
        }
    },
    WAV {
        @Override
        boolean begins(ByteBuffer file) {
            return starts(file, 0, 'R', 'I', 'F', 'F') && starts(file, 8, 'W', 'A', 'V', 'E');
        }

        @Override
        Media look(ByteBuffer file, ZoneId zone) {
            return new WavFile(file).look();
        }
    },
    AMR {
        @Override
        boolean begins(ByteBuffer file) {
            return starts(file, 0, '#', '!', 'A', 'M', 'R', '\n');
        }

        @Override
        Media look(ByteBuffer file, ZoneId zone) {
            return SoundFrames.amr(file);
        }
    },
    MPEG_AUDIO {
        @Override
        boolean begins(ByteBuffer file) {
            return starts(file, 0, 'I', 'D', '3')
                    || file.limit() > 1 && (file.get(0) & 0xFF) == 0xFF && (file.get(1) & 0xE0) == 0xE0;
        }

        @Override
        Media look(ByteBuffer file, ZoneId zone) {
            return SoundFrames.mpeg(file);
        }
    };

    abstract boolean begins(ByteBuffer file);

    abstract Media look(ByteBuffer file, ZoneId zone);

    static Format of(ByteBuffer file) {
        return Arrays.stream(values())
                .filter(format -> format.begins(file))
                .findFirst()
                .orElseThrow(MediaProblem.NotTaken::new);
    }

    static boolean starts(ByteBuffer file, int at, int... magic) {
        for (var i = 0; i < magic.length; i++) {
            if (file.limit() <= at + i || (file.get(at + i) & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
