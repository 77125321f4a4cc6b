using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Cachewright.Integration.Servers;

/// <summary>A certificate authority of a test's own, and the files that it writes.</summary>
internal sealed class Authority : IDisposable
{
    private static readonly DateTimeOffset _start = DateTimeOffset.UtcNow.AddDays(-1);
    private static readonly DateTimeOffset _end = _start.AddDays(30);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("cachewright-tls-");
    private readonly X509Certificate2 _root;

    public Authority(string name)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        _root = request.CreateSelfSigned(_start, _end);
        Root = Write("ca.pem", _root.ExportCertificatePem());
    }

    /// <summary>The file that says whom to trust.</summary>
    public string Root { get; }

    /// <summary>Writes a certificate for 127.0.0.1, for a server or a client.</summary>
    public (string Certificate, string Key) Issue(string name)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new($"CN={name}", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 certificate = request.Create(
            _root,
            _start,
            _end.AddDays(-1),
            RandomNumberGenerator.GetBytes(8)
        );
        return (
            Write($"{name}.pem", certificate.ExportCertificatePem()),
            Write($"{name}.key", key.ExportPkcs8PrivateKeyPem())
        );
    }

    public void Dispose()
    {
        _root.Dispose();
        _directory.Delete(recursive: true);
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_directory.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
