package org.whistle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.whistle.evidence.KeptColour.assertColour;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.whistle.gate.Spendings;
import org.whistle.problem.Refusal;
import org.whistle.testing.Photos;

/** Of a file that somebody sent, pixels are kept and nothing else. */
class PictureCleanerTest {

    private final PictureCleaner cleaner = new PictureCleaner(Spendings.usual());

    private CleanPicture clean(byte[] file) {
        return cleaner.clean(new ByteArrayResource(file));
    }

    @Test
    void nothing_but_pixels_is_left_of_a_jpeg_picture() {
        byte[] sent = Photos.withMetadata(Photos.jpeg(80, 60), 1);
        assertThat(latin(sent)).contains(Photos.SECRET, "Exif", "xmpmeta", "ICC_PROFILE", "Photoshop");

        CleanPicture kept = clean(sent);

        assertThat(latin(kept.bytes()))
                .doesNotContain("SECRET", "30.28", "Exif", "xmpmeta", "ICC_PROFILE", "Photoshop", "Adobe");
        assertThat(segments(kept.bytes())).as("JFIF, tables, frame, scan").containsOnly(0xE0, 0xDB, 0xC0, 0xC4, 0xDA);
        assertThat(kept.width()).isEqualTo(80);
        assertThat(kept.height()).isEqualTo(60);
        assertColour(kept, 10, 10, Color.RED);
        assertColour(kept, 70, 50, Color.BLUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tEXt", "iTXt", "zTXt", "eXIf", "iCCP", "prVt"})
    void nothing_but_pixels_is_left_of_a_png_picture(String chunk) {
        CleanPicture kept =
                clean(Photos.withChunk(Photos.png(80, 60), chunk, Photos.text("Comment\0" + Photos.SECRET)));

        assertThat(latin(kept.bytes())).doesNotContain("SECRET").doesNotContain(chunk);
        assertColour(kept, 70, 10, Color.GREEN);
    }

    @Test
    void nothing_but_pixels_is_left_of_a_webp_picture() {
        byte[] simple = Photos.webp();
        byte[] exif = Photos.exif(1);
        ByteBuffer extended =
                ByteBuffer.allocate(simple.length + 8 + exif.length).order(ByteOrder.LITTLE_ENDIAN);
        extended.put(simple).put(Photos.text("EXIF")).putInt(exif.length).put(exif);
        assertThat(latin(extended.array())).contains(Photos.SECRET);

        CleanPicture kept = clean(extended.array());

        assertThat(latin(kept.bytes())).doesNotContain("SECRET").doesNotContain("WEBP");
        assertThat(kept.width()).isEqualTo(1);
    }

    @Test
    void a_webp_picture_of_a_browser_is_kept_without_its_profile() {
        assertThat(latin(Photos.lossyWebp())).contains("VP8X", "ICCP", "acsp");

        CleanPicture kept = clean(Photos.lossyWebp());

        assertThat(latin(kept.bytes())).doesNotContain("ICC").doesNotContain("acsp");
        assertColour(kept, 10, 10, Color.RED);
        assertColour(kept, 50, 40, Color.BLUE);
    }

    @Test
    void a_long_picture_is_kept_in_the_length_that_a_case_needs() {
        CleanPicture kept = clean(Photos.jpeg(8000, 1000));

        assertThat(List.of(kept.width(), kept.height())).containsExactly(2560, 320);
        assertColour(kept, 100, 50, Color.RED);
    }

    @Test
    void what_is_transparent_is_white() {
        CleanPicture kept = clean(Photos.file(new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB), "png"));

        assertColour(kept, 10, 10, Color.WHITE);
    }

    @ParameterizedTest
    @CsvSource({
        "<svg xmlns='http://www.w3.org/2000/svg'/>, no-picture",
        "<html><script>alert(1)</script></html>, no-picture",
        "GIF89a, no-picture",
        "BM, no-picture",
        "RIFF1234WAVE, no-picture",
        "'', no-picture",
        "%PDF-1.7, no-pdf"
    })
    void what_is_no_picture_is_refused_and_told_so(String file, String code) {
        assertRefused(Photos.text(file), code);
    }

    @Test
    void a_picture_with_a_program_behind_its_end_is_kept_without_it() {
        byte[] both = Photos.join(Photos.jpeg(20, 20), Photos.text("<script>alert(1)</script>"));

        assertThat(latin(clean(both).bytes())).doesNotContain("script");
    }

    @Test
    void a_small_file_with_a_huge_picture_is_refused_before_it_is_decoded() {
        byte[] png = Photos.png(20, 20);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        assertRefused(png, "too-many-pixels");

        byte[] jpeg = Photos.jpeg(20, 20);
        int frame = placeOf(jpeg, 0xC0);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 65_000).putShort(frame + 7, (short) 65_000);
        assertRefused(jpeg, "too-many-pixels");

        byte[] webp = Photos.webp();
        ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putInt(21, 0x0FFF_FFFF);
        assertRefused(webp, "too-many-pixels");
    }

    @Test
    void a_picture_that_is_drawn_a_thousand_times_over_is_refused() {
        byte[] jpeg = Photos.jpeg(20, 20);
        byte[] scans = Photos.text("\u00FF\u00DA".repeat(1000));
        assertRefused(Photos.join(Arrays.copyOf(jpeg, jpeg.length - 2), scans), "broken-picture");
    }

    @Test
    void a_file_that_ends_too_early_is_refused() {
        for (byte[] file : List.of(Photos.jpeg(200, 200), Photos.png(200, 200), Photos.webp())) {
            for (int length : new int[] {file.length / 4, file.length / 2, file.length - 3}) {
                assertThatExceptionOfType(Refusal.class).isThrownBy(() -> clean(Arrays.copyOf(file, length)));
            }
        }
    }

    @Test
    void whatever_is_broken_in_a_file_it_is_taken_or_refused_and_nothing_else_happens() {
        Random dice = new Random(20_261_122);
        List<byte[]> whole = List.of(
                Photos.withMetadata(Photos.jpeg(40, 30), 6), Photos.png(40, 30), Photos.webp(), Photos.lossyWebp());
        int refused = 0;
        for (int round = 0; round < 3000; round++) {
            byte[] file = whole.get(round % whole.size()).clone();
            for (int changes = 1 + dice.nextInt(4); changes > 0; changes--) {
                file[dice.nextInt(file.length)] = (byte) dice.nextInt(256);
            }
            try {
                BarePicture bare = PictureFormat.of(file).bare(file);
                // what claims to be large is decoded for a second each time, and has a test of its own
                if ((long) bare.width() * bare.height() < 100_000) {
                    assertThat(clean(file).bytes()).isNotEmpty();
                }
            } catch (Refusal refusal) {
                refused++;
            }
        }
        assertThat(refused).isBetween(100, 2900);
    }

    private void assertRefused(byte[] file, String code) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> clean(file)).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).contains("file");
        });
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static List<Integer> segments(byte[] jpeg) {
        List<Integer> markers = new ArrayList<>();
        for (int place = 2; markers.isEmpty() || markers.get(markers.size() - 1) != 0xDA; ) {
            markers.add(jpeg[place + 1] & 0xFF);
            place += 2 + Short.toUnsignedInt(ByteBuffer.wrap(jpeg).getShort(place + 2));
        }
        return markers;
    }

    private static int placeOf(byte[] jpeg, int marker) {
        int place = 2;
        while ((jpeg[place + 1] & 0xFF) != marker) {
            place += 2 + Short.toUnsignedInt(ByteBuffer.wrap(jpeg).getShort(place + 2));
        }
        return place;
    }
}
