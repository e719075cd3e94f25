using System.Net;
using BackOffice.Engine.Publishing.Webhooks;
using Xunit;

namespace BackOffice.Engine.Tests.Publishing.Webhooks;

/// <summary>What leads inside is told from the public internet, in whatever dress it comes.</summary>
public sealed class InwardAddressTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.255")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.8")]
    [InlineData("192.0.2.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("203.0.113.7")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.255")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("100::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:a00:1::")]
    [InlineData("2002:7f00:1::1")]
    [InlineData("3fff::1")]
    [InlineData("4000::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void Inward(string address) => Assert.True(InwardAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.1")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.1")]
    [InlineData("128.0.0.1")]
    [InlineData("169.253.1.1")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("192.167.255.255")]
    [InlineData("192.169.0.1")]
    [InlineData("223.255.255.254")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("64:ff9b::1.1.1.1")]
    [InlineData("2002:101:101::1")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2a01:4f8::1")]
    public void Public(string address) => Assert.False(InwardAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("", "The address is empty.")]
    [InlineData("app.example/webhooks", "That is no address, such as https://app.example/webhooks.")]
    [InlineData("http://app.example/", "The address must begin with https://.")]
    [InlineData("file:///etc/passwd", "The address must begin with https://.")]
    [InlineData("https://ana:secret@app.example/", "The address holds a user name or password; webhooks are known by their signature.")]
    [InlineData("https://app.example/#hook", "The address ends with a fragment (#…), which is never sent.")]
    [InlineData("https://localhost/", "localhost is inside a private network; a subscriber is on the public internet.")]
    [InlineData("https://db/", "db is inside a private network; a subscriber is on the public internet.")]
    [InlineData("https://metadata.google.internal/", "metadata.google.internal is inside a private network; a subscriber is on the public internet.")]
    [InlineData("https://0x7f.1/", "127.0.0.1 is inside a private network; a subscriber is on the public internet.")]
    [InlineData("https://2130706433/", "127.0.0.1 is inside a private network; a subscriber is on the public internet.")]
    [InlineData("https://[::ffff:10.0.0.1]/", "::ffff:10.0.0.1 is inside a private network; a subscriber is on the public internet.")]
    [InlineData("https://app.example/webhooks?key=1", null)]
    [InlineData("https://1.1.1.1:8443/", null)]
    public void An_address_is_refused_as_far_as_it_tells(string address, string? sentence) =>
        Assert.Equal(sentence, SubscriberAddress.Refuse(address, privateAllowed: false)?.Sentence);

    [Theory]
    [InlineData("http://127.0.0.1:8080/hook")]
    [InlineData("http://localhost/hook")]
    [InlineData("https://10.0.0.1/")]
    public void Where_private_addresses_are_allowed_these_are(string address) => Assert.Null(SubscriberAddress.Refuse(address, privateAllowed: true));
}
