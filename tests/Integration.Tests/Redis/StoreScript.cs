namespace Cachewright.Integration.Redis;

/// <summary>
/// What is asked of a store, and what it must answer: the same for a server, a cluster, Garnet, and the double that the tests of the protocol
/// trust. A line that begins with "until" is asked again until the answer comes.
/// </summary>
internal static class StoreScript
{
    /// <summary>Question and answer; fresh=100 stands for the tokens 101, 102 and 103 of method, entry and tag.</summary>
    public const string Lines = """
        read -> value none, tokens 0 0 0

        open lease=7 fresh=100 -> lease yes, held no, value none, tokens 101 102 103
        open lease=8 fresh=200 -> lease no, held no, value none, tokens 101 102 103
        open fresh=200 -> lease no, held no, value none, tokens 101 102 103
        commit one lease=keep -> tokens 101 102 103
        read -> value one, tokens 101 102 103
        open lease=8 fresh=200 -> lease no, held no, value one, tokens 101 102 103
        commit two lease=release -> tokens 101 102 103
        open lease=9 fresh=200 -> lease yes, held no, value two, tokens 101 102 103
        end-lease -> done
        end-lease -> done
        open lease=10 fresh=200 -> lease yes, held no, value two, tokens 101 102 103
        end-lease for=1250 -> done
        open lease=11 fresh=200 -> lease no, held no, value two, tokens 101 102 103
        until open lease=12 fresh=200 -> lease yes, held no, value two, tokens 101 102 103
        end-lease -> done
        end-lease for=1250 -> done
        open lease=15 fresh=200 -> lease yes, held no, value two, tokens 101 102 103
        return-lease lease=16 -> done
        open lease=17 fresh=200 -> lease no, held no, value two, tokens 101 102 103
        return-lease lease=15 -> done
        open lease=18 for=900 fresh=200 -> lease yes, held no, value two, tokens 101 102 103
        return-lease lease=18 -> done
        open lease=19 fresh=200 -> lease no, held no, value two, tokens 101 102 103
        end-lease -> done
        return-lease lease=19 -> done
        open lease=13 for=300 fresh=200 -> lease yes, held no, value two, tokens 101 102 103
        until open lease=14 fresh=200 -> lease yes, held no, value two, tokens 101 102 103

        invalidate own -> done
        read -> value two, tokens 101 0 103
        commit three lease=release -> tokens 101 0 103
        invalidate own tag -> done
        read -> value three, tokens 101 0 0
        open fresh=300 -> lease no, held no, value three, tokens 101 302 303
        invalidate method -> done
        open fresh=400 -> lease no, held no, value three, tokens 401 302 303
        commit short life=200 lease=keep -> tokens 401 302 303
        until read -> value none, tokens 401 302 303

        hold own writer=55 bucket=1 -> done
        read -> value none, tokens 401 0 303
        open fresh=500 -> lease no, held yes, value none, tokens 401 502 303
        hold tag writer=56 bucket=2 -> done
        release own writer=55 bucket=1 -> done
        open fresh=600 -> lease no, held yes, value none, tokens 401 602 603
        release tag writer=56 bucket=2 -> done
        open fresh=700 -> lease no, held no, value none, tokens 401 602 703
        hold own tag writer=57 bucket=0 for=300 -> done
        until open fresh=800 -> lease no, held no, value none, tokens 401 802 803
        hold own writer=58 bucket=0 -> done
        hold own writer=59 bucket=0 -> done
        release own writer=58 bucket=2 -> done
        open fresh=900 -> lease no, held yes, value none, tokens 401 902 803
        release own writer=59 bucket=0 -> done
        hold own writer=68 bucket=1 -> done
        hold own writer=69 bucket=1 for=300 -> done
        until open fresh=950 -> lease no, held no, value none, tokens 401 952 803

        start writer=60 fresh=1000 -> alone yes, tokens 401 1002 803
        open fresh=1100 -> lease no, held yes, value none, tokens 401 1002 803
        is-held writer=60 -> yes
        is-held writer=61 -> no
        store four writer=60 -> done
        is-held writer=60 -> no
        read -> value four, tokens 401 1002 803
        start writer=61 fresh=1200 -> alone yes, tokens 401 1202 803
        start writer=62 fresh=1300 -> alone no, tokens 401 1302 803
        drop writer=61 -> done
        read -> value four, tokens 401 0 803
        is-held writer=62 -> yes
        drop writer=62 -> done
        hold tag writer=63 bucket=2 -> done
        start writer=64 fresh=1400 -> alone no, tokens 401 1402 1403
        drop writer=64 -> done
        release tag writer=63 bucket=2 -> done
        start writer=65 fresh=1500 for=300 -> alone yes, tokens 401 1502 1503
        until is-held writer=65 -> no
        drop writer=65 -> done

        invalidate method own tag -> done
        open fresh=1600 life=600 tag-life=600 -> lease no, held no, value four, tokens 1601 1602 1603
        start writer=66 fresh=1700 life=60000 tag-life=60000 -> alone yes, tokens 1601 1702 1603
        open-other fresh=1800 life=800 -> lease no, held no, value none, tokens 1601 1802 1603
        until read-other -> value none, tokens 0 0 1603
        read -> value four, tokens 0 1702 1603
        store five writer=66 -> done
        start writer=67 fresh=1900 life=300 tag-life=60000 -> alone yes, tokens 1901 1902 1603
        until read -> value five, tokens 0 0 1603
        drop writer=67 -> done
        """;
}
