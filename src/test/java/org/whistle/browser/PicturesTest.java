package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.request.Receipt;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Photos;
import org.whistle.testing.WholeApplication;

/** Before and after side by side, for the department and for the resident. */
@NeedsChromium
@WholeApplication
class PicturesTest {

    private static final String ALBUM = ".whistle-album ";
    private static final String DOING = ".whistle-doing ";

    @LocalServerPort
    private int port;

    @Autowired
    private Loop loop;

    @TempDir
    private Path folder;

    @Test
    void a_resident_shows_the_matter_and_the_department_the_result() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        String number = request.trackingNumber().value();
        String page = "/requests/" + number + "?secret=" + request.secret();
        try (Browser browser = Browser.open("pictures-resident", port)) {
            browser.visit(page).press("#pictures summary", "添加照片");
            browser.see("#file").sendKeys(picture("before.jpg"));
            browser.press("#pictures button", "上传照片").see(".said", "照片已添加");
            browser.see("#pictures img");
        }
        try (Browser browser = Browser.open("pictures-department", port)) {
            new Tasklist(browser)
                    .signIn("sanitation")
                    .search("本单位待领", number)
                    .openTask("提交办理结果")
                    .tab("案卷");
            browser.see(ALBUM + ".whistle-before img");
            browser.press(DOING + "summary", "添加照片").press(DOING + "form button", "上传");
            browser.see(DOING + ".whistle-failure", "此项必填");
            new Select(browser.see(DOING + "[name='kind']")).selectByValue("AFTER");
            browser.see(DOING + "[name='file']").sendKeys(picture("after.jpg"));
            browser.press(DOING + "form button", "上传").see(".whistle-said", "照片已添加");
            browser.see(ALBUM + ".whistle-after img");
            browser.picture("before-and-after");
        }
        try (Browser browser = Browser.open("pictures-result", port)) {
            browser.visit(page);
            assertThat(browser.textsOf(".compare h3")).containsExactly("办理前", "办理后");
            assertThat(browser.textsOf(".compare figcaption")).hasSize(2);
        }
    }

    private String picture(String name) throws IOException {
        return Files.write(folder.resolve(name), Photos.jpeg(640, 480))
                .toAbsolutePath()
                .toString();
    }
}
