package io.xiaoer.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example.com/p?a=1",
        "http://example.com:8443",
        "https://8.8.8.8/x",
        "https://SHOP.EXAMPLE.COM"
      })
  void hostsOnTheInternetArePublic(String url) {
    assertThat(PublicAddress.isPublic(url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080/o/x",
        "http://127.0.0.1/",
        "http://10.1.2.3/",
        "http://192.168.1.5",
        "http://169.254.169.254/latest",
        "http://[::1]/",
        "http://[fe80::1]/",
        "http://0.0.0.0/",
        "http://shop.local/",
        "http://db.internal/",
        "http://shop/",
        "ftp://example.com",
        "x",
        "",
        "http://",
        "https://exa mple.com",
        "javascript:alert(1)",
        "http://999.1.1.1/"
      })
  void everythingElseIsNot(String url) {
    assertThat(PublicAddress.isPublic(url)).isFalse();
  }
}
