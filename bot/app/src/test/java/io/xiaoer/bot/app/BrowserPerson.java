package io.xiaoer.bot.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.Keys;

/** Somebody in the simulated group, at a browser of their own. */
final class BrowserPerson implements AutoCloseable {

  static final String PHONE = "13800138000";
  private static final String LOG = "log-group";
  private static final String FIELD = "#text-group";

  private final BrowserSession browser;
  private final BrowserStory story;

  BrowserPerson(Path profile, BrowserStory story) {
    this.browser = BrowserLaunch.open(profile, story.screen());
    this.story = story;
  }

  BrowserSession browser() {
    return browser;
  }

  /** Steps into the group as one of the ready-made people. */
  void join(String page, String persona) {
    browser.go(page);
    browser.click(".person:has(input[value=" + persona + "])");
    browser.click(".join .btn.primary");
    browser.until("is in the group", () -> browser.shows(FIELD));
  }

  /** Says something in the group as people with a keyboard do: Tab to the field, type, Enter. */
  void say(String text) {
    browser.typeInto(FIELD, text, Keys.ENTER);
  }

  /** The same with the button behind the field. */
  void sayByButton(String text) {
    browser.typeInto(FIELD, text);
    browser.tabTo("#room-group .send");
    browser.active().sendKeys(Keys.ENTER);
  }

  /** What the clerk has said in the group so far, as this person sees it. */
  List<String> clerk() {
    return browser.texts("#log-group .msg.clerk");
  }

  /** What only this person sees of it. */
  List<String> whispers() {
    return browser.texts("#log-group .msg.clerk.only");
  }

  /** Whether somebody's message, the clerk's included, says so. */
  boolean reads(String words) {
    return browser.texts("#log-group .msg").stream().anyMatch(said -> said.contains(words));
  }

  void press(String label) {
    browser.press(LOG, label);
  }

  void follow(String label) {
    browser.follow(LOG, label);
  }

  /** Tells an order page where the goods go, up to the button. */
  void fillRecipient(String phone) {
    browser.fill("#f-name", story.home().recipient());
    browser.fill("#f-phone", phone);
    browser.fill("#f-region", story.home().region());
    browser.fill("#f-address", story.home().address());
  }

  void saveAndPay() {
    browser.click("button[name=then][value=pay]");
  }

  /** Pays on the sandbox page. A day of the carrier is a second: it may be on its way by then. */
  void payInSandbox() {
    browser.click("#pay");
    browser.until(
        "says paid",
        () ->
            browser.shows(
                "[data-status=PAID], [data-status=SHIPPED], [data-status=DELIVERED],"
                    + " [data-status=COMPLETED]"));
  }

  void screenshot(String name, String from) throws IOException {
    browser.screenshot(name + "-" + story.picture(), from);
  }

  void screenshotOfChat(String name) throws IOException {
    screenshot(name, "#log-group .msg:last-child");
  }

  @Override
  public void close() {
    browser.close();
  }
}
