// fault: none
// expect: prints
public class WriteLetter {
    public static void main(String[] args) {
        System.out.println("Dear customer, your parcel is on its way.");
    }
}
