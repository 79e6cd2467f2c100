/**
 * Meta (Facebook, Instagram, WhatsApp) catalogues, {@code format: meta}: a table, or RSS or Atom.
 */
@NullMarked
package io.xiaoer.shops.meta;

import org.jspecify.annotations.NullMarked;
