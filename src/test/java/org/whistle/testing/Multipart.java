package org.whistle.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with files, as a browser sends it. */
public final class Multipart {

    private static final String BOUNDARY = "----a-boundary-of-tests";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** A picture with what it shows; the name and the type it claims are the sender's. */
    public static Multipart picture(String kind, byte[] file) {
        return new Multipart().field("kind", kind).file("C:\\Users\\王\\..\\家.svg", "image/svg+xml", file);
    }

    public Multipart field(String name, String value) {
        return part(
                "form-data; name=\"" + name + "\"",
                "text/plain; charset=UTF-8",
                value.getBytes(StandardCharsets.UTF_8));
    }

    public Multipart file(String name, String type, byte[] content) {
        return part("form-data; name=\"file\"; filename=\"" + name + "\"", type, content);
    }

    /** A file under a name of its own among the parts, as Camunda Modeler sends models. */
    public Multipart model(String part, String name, byte[] content) {
        return part("form-data; name=\"" + part + "\"; filename=\"" + name + "\"", "application/octet-stream", content);
    }

    private Multipart part(String disposition, String type, byte[] content) {
        text("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\nContent-Type: " + type + "\r\n\r\n");
        body.writeBytes(content);
        text("\r\n");
        return this;
    }

    private void text(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    String type() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }
}
