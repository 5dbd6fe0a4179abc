package org.faultbook.fault;

/**
 * The lab's certificates, as PEM (RFC 7468). Made by {@code MakeCertificates}, in the tests; not to be edited.
 *
 * <p>They hold for {@code localhost} and 127.0.0.1 alone, which the root constrains them to, and the keys of the
 * authorities were thrown away. The other keys are as public as this file: they keep nothing secret.
 */
enum Certificates {
    /** What programs trust. */
    ROOT("""
            -----BEGIN CERTIFICATE-----
            MIIBvjCCAWWgAwIBAgIJAYvKfI+c2NEuMAoGCCqGSM49BAMCMBwxGjAYBgNVBAMM
            EUZhdWx0Ym9vayBSb290IENBMCAXDTIwMDEwMTAwMDAwMFoYDzIwOTkxMjMxMjM1
            OTU5WjAcMRowGAYDVQQDDBFGYXVsdGJvb2sgUm9vdCBDQTBZMBMGByqGSM49AgEG
            CCqGSM49AwEHA0IABKuy/d3yvc4fcfWA1rdDNAysk7/5/wtaqutjOzG978hjKMJm
            +DVSVfE9y+yStM7zgPmKGOZtSxMixq9PH4EYE3OjgY0wgYowHQYDVR0OBBYEFBUN
            0daegEBiLP2bdigfIlDfjWPBMB8GA1UdIwQYMBaAFBUN0daegEBiLP2bdigfIlDf
            jWPBMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgEGMCcGA1UdHgEB/wQd
            MBugGTALgglsb2NhbGhvc3QwCocIfwAAAf////8wCgYIKoZIzj0EAwIDRwAwRAIg
            I2Fc5F3FT6+lZl+9G1fkEYlM/JJ3Z3L+CPHj4F/EQgoCIE1T9yrqJgCSnKyQvqpT
            2YkvU0C601G/KFvNDBAEbjsI
            -----END CERTIFICATE-----
            """, ""),
    /** Issued by {@link #ROOT}. */
    ISSUING("""
            -----BEGIN CERTIFICATE-----
            MIIBwjCCAWigAwIBAgIJAThUlydbfQYEMAoGCCqGSM49BAMCMBwxGjAYBgNVBAMM
            EUZhdWx0Ym9vayBSb290IENBMCAXDTIwMDEwMTAwMDAwMFoYDzIwOTkxMjMxMjM1
            OTU5WjAfMR0wGwYDVQQDDBRGYXVsdGJvb2sgSXNzdWluZyBDQTBZMBMGByqGSM49
            AgEGCCqGSM49AwEHA0IABLSZl7VCnCW9mgQj82GPDxoge2Yd8Jg1OETj86X1IIW+
            7XDV5MLaj1ZFuF5Y36hgmVVe+AKUaK5OZCNYwqK5u+CjgY0wgYowHQYDVR0OBBYE
            FDHbWRgUDNkINQZEZplZXqhpT2oMMB8GA1UdIwQYMBaAFBUN0daegEBiLP2bdigf
            IlDfjWPBMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgEGMCcGA1UdHgEB
            /wQdMBugGTALgglsb2NhbGhvc3QwCocIfwAAAf////8wCgYIKoZIzj0EAwIDSAAw
            RQIhAKo6+BlI9VyBXR4YD72asmt8Zkzi5mKc5YbaqMHVV93gAiA5OVRR6LoWNxoQ
            wXajVo978lJpxSV6KY8UIfXuWeCAmg==
            -----END CERTIFICATE-----
            """, ""),
    /** Issued by a root that nobody knows. */
    UNKNOWN_ISSUING("""
            -----BEGIN CERTIFICATE-----
            MIIBvzCCAWSgAwIBAgIJAUJgdV4pmeuEMAoGCCqGSM49BAMCMBoxGDAWBgNVBAMM
            D1Vua25vd24gUm9vdCBDQTAgFw0yMDAxMDEwMDAwMDBaGA8yMDk5MTIzMTIzNTk1
            OVowHTEbMBkGA1UEAwwSVW5rbm93biBJc3N1aW5nIENBMFkwEwYHKoZIzj0CAQYI
            KoZIzj0DAQcDQgAE9tGW+A51n3eVFNLbRyXPIGSD8UMWbNMuXzC2TIdWJYicS7Yy
            5m0MFCvFE5gNTCMs36YOi+fRxQPOwSkGeQgi+6OBjTCBijAdBgNVHQ4EFgQUkQAv
            8OUGMTVRljDcJWgiQaih77EwHwYDVR0jBBgwFoAULxll1GShMhsk548Pnn411as2
            82gwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAQYwJwYDVR0eAQH/BB0w
            G6AZMAuCCWxvY2FsaG9zdDAKhwh/AAAB/////zAKBggqhkjOPQQDAgNJADBGAiEA
            y0eqhvK6Uc4Tbaddcmr2lfus8SuAHBR6PUX+BsnbrhwCIQCaeO2OL/Aat7Uxyeyg
            JLCojkz4avZ9/YBKdI7yz2Wzlg==
            -----END CERTIFICATE-----
            """, ""),
    /** With which nothing is wrong. */
    GOOD("""
            -----BEGIN CERTIFICATE-----
            MIIBvzCCAWWgAwIBAgIJAfXYA6U+4ENeMAoGCCqGSM49BAMCMB8xHTAbBgNVBAMM
            FEZhdWx0Ym9vayBJc3N1aW5nIENBMCAXDTIwMDEwMTAwMDAwMFoYDzIwOTkxMjMx
            MjM1OTU5WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
            PQMBBwNCAARhu0uJOTm3cNJspChQOYbSPP5gKOdmxc4WuvcxurxCI1YUGSeQZrgS
            C9Y+8vIGgdPhJHXw4WtEXLsi+rPU+QY8o4GSMIGPMB0GA1UdDgQWBBToFQUBKjkm
            jFQHSIOkIFcvV+f6GjAfBgNVHSMEGDAWgBQx21kYFAzZCDUGRGaZWV6oaU9qDDAM
            BgNVHRMBAf8EAjAAMA4GA1UdDwEB/wQEAwIHgDATBgNVHSUEDDAKBggrBgEFBQcD
            ATAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZIzj0EAwIDSAAwRQIh
            AJJiCdXw1Azmpc2plUDlPUBW+OugaRv8lVZUzA+LOCYeAiBbtHyMjVGahQZizgpo
            lCoLtyrOiQNFtLkl5TSBN2d7BQ==
            -----END CERTIFICATE-----
            """, """
            -----BEGIN PRIVATE KEY-----
            MEECAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQcEJzAlAgEBBCAoPj+0ZAKW0P2u3ZiW
            p/jHH6GvFhqptmuU4Ezxj2pswA==
            -----END PRIVATE KEY-----
            """),
    /** Was valid in 2019. */
    EXPIRED("""
            -----BEGIN CERTIFICATE-----
            MIIBvTCCAWOgAwIBAgIJAZbNX8fptV20MAoGCCqGSM49BAMCMB8xHTAbBgNVBAMM
            FEZhdWx0Ym9vayBJc3N1aW5nIENBMB4XDTE5MDEwMTAwMDAwMFoXDTE5MTIzMTIz
            NTk1OVowFDESMBAGA1UEAwwJbG9jYWxob3N0MFkwEwYHKoZIzj0CAQYIKoZIzj0D
            AQcDQgAE8Jb57ZW9GwmCksAPXzCU7nKve7i11yBhUGG0IUyEArZc2526douaGorN
            L/udQZ96f0iZXTVjvBuwvvEJJqDwgqOBkjCBjzAdBgNVHQ4EFgQU4ZWp9zJeF56/
            AEUoxe2GSfNq8rswHwYDVR0jBBgwFoAUMdtZGBQM2Qg1BkRmmVleqGlPagwwDAYD
            VR0TAQH/BAIwADAOBgNVHQ8BAf8EBAMCB4AwEwYDVR0lBAwwCgYIKwYBBQUHAwEw
            GgYDVR0RBBMwEYIJbG9jYWxob3N0hwR/AAABMAoGCCqGSM49BAMCA0gAMEUCIQCw
            Lr0OmgYPhnVF6jwT8EEKtT0bIsZgt8/P2dBUeHFmZwIgYJsQnkLkOHJiDhtEoEjD
            kSFQvziRqqlLPiYmT2jga0E=
            -----END CERTIFICATE-----
            """, """
            -----BEGIN PRIVATE KEY-----
            MEECAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQcEJzAlAgEBBCDmMF8Yy1OStHpW+HJP
            OY7gMYeqeZOhF1IwTwIhhQqesQ==
            -----END PRIVATE KEY-----
            """),
    /** Will be valid in 2100. */
    NOT_YET_VALID("""
            -----BEGIN CERTIFICATE-----
            MIIBwTCCAWegAwIBAgIJAXNDd8eYgb1cMAoGCCqGSM49BAMCMB8xHTAbBgNVBAMM
            FEZhdWx0Ym9vayBJc3N1aW5nIENBMCIYDzIxMDAwMTAxMDAwMDAwWhgPMjEwMDEy
            MzEyMzU5NTlaMBQxEjAQBgNVBAMMCWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqG
            SM49AwEHA0IABFrLT4TtpJWJzyvqPQHT7DqeVm06CAclpzLoV2lYy5XgJU5pZ26O
            2ln7ud0OUCN+a8c6YXpVa1czBD+Z+E0mu32jgZIwgY8wHQYDVR0OBBYEFJPmE48e
            a7QPbB7jEfI5ZHVcCW69MB8GA1UdIwQYMBaAFDHbWRgUDNkINQZEZplZXqhpT2oM
            MAwGA1UdEwEB/wQCMAAwDgYDVR0PAQH/BAQDAgeAMBMGA1UdJQQMMAoGCCsGAQUF
            BwMBMBoGA1UdEQQTMBGCCWxvY2FsaG9zdIcEfwAAATAKBggqhkjOPQQDAgNIADBF
            AiAAmdUt8Uk1I3LJcQ8Oe46wvYkXZ4DMPbGlIOi026r85wIhAMMxmUiDPI6oPEXo
            0mCgzypUlomGWFMrNJGyEVJUEJkc
            -----END CERTIFICATE-----
            """, """
            -----BEGIN PRIVATE KEY-----
            MEECAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQcEJzAlAgEBBCDJxHGvW/IvLQCcv7RL
            Zgt5cgyBaZmlStiSPCnzMVjzFw==
            -----END PRIVATE KEY-----
            """),
    /** For {@code other.localhost} alone. */
    OTHER_HOST("""
            -----BEGIN CERTIFICATE-----
            MIIBxTCCAWugAwIBAgIJAbznYJBxl3KwMAoGCCqGSM49BAMCMB8xHTAbBgNVBAMM
            FEZhdWx0Ym9vayBJc3N1aW5nIENBMCAXDTIwMDEwMTAwMDAwMFoYDzIwOTkxMjMx
            MjM1OTU5WjAaMRgwFgYDVQQDDA9vdGhlci5sb2NhbGhvc3QwWTATBgcqhkjOPQIB
            BggqhkjOPQMBBwNCAAQn29eHCtRO4En9gulmq3d5mNU8uGt3MafzSkjNTVd+i13k
            j/9bHcboLyCWXw75TNd3/32AwUYtJEENeyESkQPWo4GSMIGPMB0GA1UdDgQWBBSF
            /Ka4CsDmPZrEP2gme955HTYLhDAfBgNVHSMEGDAWgBQx21kYFAzZCDUGRGaZWV6o
            aU9qDDAMBgNVHRMBAf8EAjAAMA4GA1UdDwEB/wQEAwIHgDATBgNVHSUEDDAKBggr
            BgEFBQcDATAaBgNVHREEEzARgg9vdGhlci5sb2NhbGhvc3QwCgYIKoZIzj0EAwID
            SAAwRQIgaJz1P07akgFc2zBwk9mxUGZcsmaUkMbGQLZhyNqFa5gCIQDBjC/0Avop
            FVaRnMVUdvVidWp1PSHZEwmWmwAiP08IvQ==
            -----END CERTIFICATE-----
            """, """
            -----BEGIN PRIVATE KEY-----
            MEECAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQcEJzAlAgEBBCBbkqlm8fj0GWAsfjQ/
            nW3Y2o1hBoSs2Acdtt4VQxskmQ==
            -----END PRIVATE KEY-----
            """),
    /** Names {@code localhost} in its subject alone. */
    NO_SAN("""
            -----BEGIN CERTIFICATE-----
            MIIBojCCAUegAwIBAgIJAX+Uvjpo/AmiMAoGCCqGSM49BAMCMB8xHTAbBgNVBAMM
            FEZhdWx0Ym9vayBJc3N1aW5nIENBMCAXDTIwMDEwMTAwMDAwMFoYDzIwOTkxMjMx
            MjM1OTU5WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
            PQMBBwNCAAQiU6qw5v2jfQSuNOX/K9VNF0VhUhEqfaHH06mH7KYIxKlbSuZacBav
            hRjmghCBYzlRc136hY3yNPiAOaN1VXz9o3UwczAdBgNVHQ4EFgQUpZw0tCxE8GHz
            otQhxnOlQkjbfHwwHwYDVR0jBBgwFoAUMdtZGBQM2Qg1BkRmmVleqGlPagwwDAYD
            VR0TAQH/BAIwADAOBgNVHQ8BAf8EBAMCB4AwEwYDVR0lBAwwCgYIKwYBBQUHAwEw
            CgYIKoZIzj0EAwIDSQAwRgIhAJRiWqjo/xTSi8iMbzgGgPih2NDG0ugbtDAv9o9v
            cAJXAiEA0K1p/Wi7SiAb0iUc6ptlDS3eOGbaDQKpWwgYzfror18=
            -----END CERTIFICATE-----
            """, """
            -----BEGIN PRIVATE KEY-----
            MEECAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQcEJzAlAgEBBCAphCUCN3flucvOGx5U
            CE7vcSvW5MFJ3f++OJPFdMWUDw==
            -----END PRIVATE KEY-----
            """),
    /** Issued by {@link #UNKNOWN_ISSUING}. */
    UNTRUSTED("""
            -----BEGIN CERTIFICATE-----
            MIIBvTCCAWOgAwIBAgIJAULXNcR9tOEGMAoGCCqGSM49BAMCMB0xGzAZBgNVBAMM
            ElVua25vd24gSXNzdWluZyBDQTAgFw0yMDAxMDEwMDAwMDBaGA8yMDk5MTIzMTIz
            NTk1OVowFDESMBAGA1UEAwwJbG9jYWxob3N0MFkwEwYHKoZIzj0CAQYIKoZIzj0D
            AQcDQgAERwmoG0P5LQQVo3NVe7a9xj9ra3/1f2JFoxLezZeXOct2Psjumew/OCVU
            NVTsYwQh29HB1tfbj2g3Ko2PhK5bsaOBkjCBjzAdBgNVHQ4EFgQUzJ5Em+m+4hVa
            4QPHQkzW6r+uzl8wHwYDVR0jBBgwFoAUkQAv8OUGMTVRljDcJWgiQaih77EwDAYD
            VR0TAQH/BAIwADAOBgNVHQ8BAf8EBAMCB4AwEwYDVR0lBAwwCgYIKwYBBQUHAwEw
            GgYDVR0RBBMwEYIJbG9jYWxob3N0hwR/AAABMAoGCCqGSM49BAMCA0gAMEUCIGMz
            5An4a/LY4ta8xG0tYkBMLZPXeGGG5/GG6zRRI1W8AiEA5SVQyyZzpIGpRFpHstEv
            iXr0J2uV9CQPkWSJD0oowpU=
            -----END CERTIFICATE-----
            """, """
            -----BEGIN PRIVATE KEY-----
            MEECAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQcEJzAlAgEBBCAOZbqtv5QZfEtzTHQX
            zst85cr7teTHRGzh98/qZhx+4Q==
            -----END PRIVATE KEY-----
            """);

    private final String certificate;
    private final String key;

    Certificates(String certificate, String key) {
        this.certificate = certificate;
        this.key = key;
    }

    String certificate() {
        return certificate;
    }

    /** The private key (PKCS #8); empty for an authority. */
    String key() {
        return key;
    }
}
