// fault: reset
// expect: java.net.SocketException: Connection reset
import java.net.Socket;

public class AskDepot {
    public static void main(String[] args) throws Exception {
        try (Socket depot = new Socket(args[0], Integer.parseInt(args[1]))) {
            depot.getOutputStream().write('?'); // <1>
            System.out.println("The depot says " + depot.getInputStream().read());
        }
    }
}
