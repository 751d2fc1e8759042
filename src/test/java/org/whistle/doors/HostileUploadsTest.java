package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.Photos;
import org.whistle.testing.WholeApplication;

/** Files that want to be something else, or more than they seem: refused, or kept as pixels and nothing else. */
@WholeApplication
class HostileUploadsTest {

    private static final String SCRIPT = "<script>window.__xss=1</script>";

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    private Receipt request;
    private String pictures;

    @BeforeEach
    void a_request_is_filed() {
        request = loop.file(Items.RUBBISH);
        pictures = "/api/requests/%s/attachments"
                .formatted(request.trackingNumber().value());
    }

    @TestFactory
    Stream<DynamicTest> a_file_is_refused_or_kept_as_pixels_only() {
        byte[] png = Photos.png(20, 20);
        byte[] jpeg = Photos.jpeg(20, 20);
        Map<String, Supplier<byte[]>> files = Map.ofEntries(
                Map.entry("a page behind a picture", () -> Photos.join(jpeg, Photos.text(SCRIPT))),
                Map.entry("a page in a picture's comment", () -> Photos.withChunk(png, "tEXt", Photos.text(SCRIPT))),
                Map.entry("a bomb in a text", () -> Photos.withChunk(png, "zTXt", bomb("a\0\0"))),
                Map.entry("a bomb in a profile", () -> Photos.withChunk(png, "iCCP", bomb("a\0\0"))),
                Map.entry("a bomb in an international text", () -> Photos.withChunk(png, "iTXt", bomb("a\0\1\0\0\0"))),
                Map.entry("much of a text", () -> Photos.withChunk(png, "tEXt", new byte[5_000_000])),
                Map.entry("a program that begins like a GIF", () -> Photos.text("GIF89a/*" + SCRIPT + "*/=1;")),
                Map.entry(
                        "a drawing with a script",
                        () -> Photos.text("<svg xmlns='http://www.w3.org/2000/svg'>" + SCRIPT)),
                Map.entry(
                        "a page that begins like a JPEG",
                        () -> Photos.join(new byte[] {-1, -40, -1}, Photos.text(SCRIPT))),
                Map.entry("half a picture", () -> java.util.Arrays.copyOf(jpeg, jpeg.length / 2)),
                Map.entry("an archive", () -> Photos.text("PK\u0003\u0004" + SCRIPT)),
                Map.entry(
                        "an entity",
                        () -> Photos.text("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM"
                                + " 'file:///etc/passwd'>]><a>&x;</a>")));
        return files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(), () -> isHarmless(file.getValue().get())));
    }

    private void isHarmless(byte[] file) {
        a_request_is_filed();

        Answer answer = send(Multipart.picture("BEFORE", file));

        assertThat(answer.status()).as(answer.text()).isIn(201, 400, 413);
        if (answer.status() == 201) {
            HttpResponse<byte[]> kept = http.get(pictures + "/" + answer.at("id"))
                    .with("X-Request-Secret", request.secret())
                    .bytes();
            assertThat(kept.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("image/jpeg"));
            assertThat(kept.body()).startsWith(0xFF, 0xD8).hasSizeLessThan(100_000);
            assertThat(new String(kept.body(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../etc/cron.d/x.jpg",
                "C:\\\\windows\\\\x.jpg",
                "a\u0000.jpg.exe",
                "\u202egpj.exe",
                "x.jpg%0d%0aSet-Cookie: a=b",
                "x.svg",
                "<img src=x onerror=alert(1)>.jpg",
            })
    void the_name_of_a_file_is_of_no_consequence(String name) {
        Answer answer = send(new Multipart().file(name, "text/html", Photos.jpeg(20, 20)));

        assertThat(answer.status()).as(answer.text()).isIn(201, 400);
        if (answer.status() == 201) {
            HttpResponse<byte[]> kept = http.get(pictures + "/" + answer.at("id"))
                    .with("X-Request-Secret", request.secret())
                    .bytes();
            assertThat(kept.headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(value -> assertThat(value).matches("inline; filename=\"whistle-\\d+\\.jpg\""));
            assertThat(kept.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void a_name_of_ten_thousand_letters_is_refused() {
        assertThat(send(new Multipart().file("x".repeat(10_000) + ".jpg", "image/jpeg", Photos.jpeg(20, 20)))
                        .status())
                .isIn(400, 413);
    }

    @Test
    void a_form_of_a_thousand_parts_is_refused() {
        Multipart form = new Multipart();
        IntStream.range(0, 1_000).forEach(part -> form.field("f" + part, "x"));

        assertThat(send(form.file("x.jpg", "image/jpeg", Photos.jpeg(20, 20))).status())
                .isIn(400, 413);
    }

    private Answer send(Multipart form) {
        return http.post(pictures, form)
                .with("X-Request-Secret", request.secret())
                .answer();
    }

    /** Half a gigabyte of nothing, packed. */
    private static byte[] bomb(String before) {
        Deflater packer = new Deflater(Deflater.BEST_COMPRESSION);
        byte[] nothing = new byte[1 << 20];
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        byte[] piece = new byte[1 << 16];
        for (int part = 0; part < 512; part++) {
            packer.setInput(nothing);
            while (!packer.needsInput()) {
                packed.write(piece, 0, packer.deflate(piece));
            }
        }
        packer.finish();
        while (!packer.finished()) {
            packed.write(piece, 0, packer.deflate(piece));
        }
        packer.end();
        return Photos.join(Photos.text(before), packed.toByteArray());
    }
}
