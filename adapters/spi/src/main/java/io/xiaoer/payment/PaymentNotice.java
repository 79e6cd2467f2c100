package io.xiaoer.payment;

/**
 * An authentic message of a provider about a payment.
 *
 * @param noticeId the provider's identity of this message, for recognising a repetition
 * @param reference ours, from the {@link PaymentRequest}
 */
public record PaymentNotice(String noticeId, String reference, PaymentState state) {}
