@NullMarked
package io.xiaoer.bot.commerce.shipment;

import org.jspecify.annotations.NullMarked;
